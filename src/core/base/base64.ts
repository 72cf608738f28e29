const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The UTF-8 bytes of a text in Base64, for data URLs. */
export function encodeBase64(text: string): string {
  const bytes = new TextEncoder().encode(text)
  let encoded = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3)
    const bits = (first << 16) | (second << 8) | third
    const letters = [18, 12, 6, 0].map((shift) => alphabet[(bits >> shift) & 63] ?? '')
    const kept = Math.min(4, bytes.length - at + 1)
    encoded += letters.slice(0, kept).join('').padEnd(4, '=')
  }
  return encoded
}
