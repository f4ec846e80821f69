import { button, element } from './element.js';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];
const names: Readonly<Record<string, string>> = { '*': 'star', '#': 'hash' };

/** Twelve keys that send digits during a call, and what was sent. */
export function numberPad(sendDigit: (digit: string) => void): HTMLElement {
  const sent = element('output', { 'aria-label': 'Digits sent' });
  const press = (digit: string) => {
    sent.textContent += digit;
    sendDigit(digit);
  };
  const pad = element('div', { class: 'pad', role: 'group', 'aria-label': 'Number pad' }, sent);
  for (const digit of digits) {
    pad.append(
      button(digit, `Digit ${names[digit] ?? digit}`, () => {
        press(digit);
      }),
    );
  }
  return pad;
}
