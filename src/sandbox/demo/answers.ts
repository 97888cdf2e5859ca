/** What is asked of whoever asks for production, and where the policy stands. */
export const POLICY = '.github/slipway.yml';

export const ANSWERS = {
  documents: 'runbook: https://wiki.example/flight-delay/runbook',
  checklist:
    'observability: accuracy and latency on the flights dashboard\nincident-response: on-call rota of the flights team',
};
