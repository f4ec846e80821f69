import { element } from './element.js';

/** A field and a button to write with. What could not be sent stays in the field; `send` rejects then. */
export function chatWriter(customer: string, send: (text: string) => Promise<void>): HTMLFormElement {
  const field = element('input', {
    type: 'text',
    'aria-label': `Message to ${customer}`,
    autocomplete: 'off',
    enterkeyhint: 'send',
  });
  const form = element('form', { class: 'writer' }, field, element('button', { type: 'submit' }, 'Send'));
  const submit = async () => {
    const text = field.value.trim();
    if (text === '') return;
    field.value = '';
    try {
      await send(text);
    } catch {
      field.value = text;
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  return form;
}
