/** One entry of the `errors` list GitHub sends with a 422. */
export interface ErrorDetail {
  resource: string;
  code: 'missing' | 'missing_field' | 'invalid' | 'already_exists' | 'unprocessable' | 'custom';
  field?: string;
  message?: string;
  value?: unknown;
}

export interface HttpErrorOptions {
  errors?: (ErrorDetail | string)[];
  headers?: Record<string, string>;
  documentation?: string;
}

/** An answer that is an error, thrown from wherever it is found out. */
export class HttpError extends Error {
  readonly status: number;
  readonly options: HttpErrorOptions;

  constructor(status: number, message: string, options: HttpErrorOptions = {}) {
    super(message);
    this.name = 'HttpError';
    this.status = status;
    this.options = options;
  }

  /** The JSON body as GitHub words it. */
  toBody(): Record<string, unknown> {
    return {
      message: this.message,
      ...(this.options.errors === undefined ? {} : { errors: this.options.errors }),
      documentation_url: this.options.documentation ?? 'https://docs.github.com/rest',
      status: String(this.status),
    };
  }
}

export const notFound = (): HttpError => new HttpError(404, 'Not Found');
export const unprocessable = (message: string): HttpError => new HttpError(422, message);

/** 422 `Validation Failed` with its list of details. */
export function invalid(...errors: ErrorDetail[]): HttpError {
  return new HttpError(422, 'Validation Failed', { errors });
}

/** What an app's or job's token gets where its permissions do not reach; GitHub names what would have sufficed in a header. */
export function notAccessible(accepted?: string): HttpError {
  const headers = accepted === undefined ? {} : { 'x-accepted-github-permissions': accepted };
  return new HttpError(403, 'Resource not accessible by integration', { headers });
}
