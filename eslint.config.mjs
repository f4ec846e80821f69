// ESLint 10 reads only flat configuration; the rules themselves stand in `.eslintrc.json` (docs/decisions/0003).
import { readFileSync } from 'node:fs';
import { FlatCompat } from '@eslint/eslintrc';
import js from '@eslint/js';

const { ignorePatterns, ...rules } = JSON.parse(
  readFileSync(new URL('.eslintrc.json', import.meta.url), 'utf8'),
);
const compat = new FlatCompat({
  baseDirectory: import.meta.dirname,
  recommendedConfig: js.configs.recommended,
  allConfig: js.configs.all,
});

export default [{ ignores: ignorePatterns }, ...compat.config(rules)];
