import type { Clock, Instant, Milliseconds } from '@patchcord/contact-ports';

const copiesComeWithin: Milliseconds = 1_000;

/** Passes on what is not a copy of what came a moment ago: a click that several tabs are told of is one click. */
export function dropCopies<Value>(clock: Clock, pass: (value: Value) => void): (value: Value) => void {
  let recent: readonly { readonly text: string; readonly at: Instant }[] = [];
  return (value) => {
    const text = JSON.stringify(value);
    const at = clock.now();
    recent = recent.filter((other) => at - other.at < copiesComeWithin);
    if (recent.some((other) => other.text === text)) return;
    recent = [...recent, { text, at }];
    pass(value);
  };
}
