/**
 * The value, plain JSON, with U+FFFD for each character that PostgreSQL keeps in no text: NUL, and halves of surrogate pairs
 * (https://www.postgresql.org/docs/current/datatype-json.html). What came together with such a payload was not stored either.
 */
export function storable<Value extends object>(value: Value): Value {
  const json = JSON.stringify(value);
  if (!/\\u(?:0000|d[89a-f])/.test(json)) return value;
  return JSON.parse(json, (_key, part: unknown) =>
    typeof part === 'string' ? part.replaceAll('\0', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD') : part,
  );
}
