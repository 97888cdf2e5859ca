/** Gates that stand in the way, as annotations on the lines of the policy that ask for them. */
import type { EvaluationRecord, GateResult } from '../../core/evaluation/types.ts';
import { statusWord } from '../status.ts';
import { cutText, makeVisible, toOneLine } from '../visible.ts';
import { utf8Length } from './fit.ts';
import { gateNumbers } from './numbers.ts';
import type { OtherSide } from './words.ts';
import { blockingGates, gateLabel, gateMethod, gatePower, otherSide, requirement } from './words.ts';

/** A remark at a line of the policy. Plain text: nothing in it is read as Markdown. */
export interface EvaluationAnnotation {
  readonly path: string;
  /** Counted from 1. */
  readonly startLine: number;
  readonly endLine: number;
  readonly level: 'failure' | 'warning';
  /** At most 255 characters. */
  readonly title: string;
  /** At most 64 KB; lines are kept. */
  readonly message: string;
}

export interface AnnotationPlaces {
  /** Path of the policy's file in the repository. */
  readonly path: string;
  /** Where a gate stands in it, by `GateResult.id`; lines count from 1. Null: not in this file. */
  readonly positionOf: (gateId: string) => { readonly line: number; readonly column: number } | null;
}

export const TITLE_LIMIT = 255;
export const MESSAGE_LIMIT = 64 * 1000;

/**
 * One annotation a gate that failed, is in error or inconclusive, worst first; none for a gate that has no line, as a
 * mark on another line would mislead. GitHub takes 50 a request.
 */
export function evaluationAnnotations(
  record: Pick<EvaluationRecord, 'gates' | 'baseline'>,
  places: AnnotationPlaces,
): EvaluationAnnotation[] {
  return blockingGates(record).flatMap((gate) => {
    const place = places.positionOf(gate.id);
    if (place === null || !Number.isSafeInteger(place.line) || place.line < 1) return [];
    return [
      {
        path: places.path,
        startLine: place.line,
        endLine: place.line,
        level: gate.verdict === 'inconclusive' ? ('warning' as const) : ('failure' as const),
        title: cutText(
          plain(`${statusWord(gate.verdict).word}: ${gateLabel(gate)} ${requirement(gate, otherSide(record))}`),
          TITLE_LIMIT,
        ),
        message: cutBytes(messageOf(gate, otherSide(record)), MESSAGE_LIMIT),
      },
    ];
  });
}

const plain = (text: string): string => makeVisible(toOneLine(text));

function messageOf(gate: GateResult, other: OtherSide): string {
  const numbers = gateNumbers(gate);
  const measured = [
    ['candidate', numbers.candidate],
    [other, numbers.live],
    ['effect', numbers.effect],
  ].flatMap(([name, value]) => (value === '' ? [] : [`${name} ${value}`]));
  const method = gateMethod(gate);
  const power = gatePower(gate);
  const lines = [
    gate.detail,
    ...(measured.length === 0 ? [] : [`Measured: ${measured.join('; ')}${method === '' ? '' : ` (${method})`}.`]),
    ...(power === null ? [] : [power]),
    ...(gate.next === null ? [] : [`Next: ${gate.next}`]),
    `Reason: ${gate.reason}. Gate: ${gate.id}.`,
  ];
  // Longer than any sentence of ours; what others wrote into one must not push the others out.
  return lines.map((line) => cutText(plain(line), 8_000)).join('\n');
}

function cutBytes(text: string, limit: number): string {
  let cut = text;
  while (utf8Length(cut) > limit) cut = cutText(cut, Math.floor(cut.length * 0.9));
  return cut;
}
