const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]/u

/** Width of a text in halves of a Chinese character, as a type in which all characters are half or full width sets it. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += wide.test(character) || character.length > 1 ? 2 : 1
  return width
}
