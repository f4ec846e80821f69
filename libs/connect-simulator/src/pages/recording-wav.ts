const sampleRate = 8000;
const longestMs = 10 * 60 * 1000;

/** A quiet tone as long as what was recorded (ten minutes at most), as a mono 16-bit WAV file. */
export function recordingWav(recordedMs: number): Uint8Array<ArrayBuffer> {
  const samples = Math.max(1, Math.round((Math.min(recordedMs, longestMs) * sampleRate) / 1000));
  const wav = new DataView(new ArrayBuffer(44 + samples * 2));
  writeText(wav, 0, 'RIFF');
  wav.setUint32(4, 36 + samples * 2, true);
  writeText(wav, 8, 'WAVEfmt ');
  wav.setUint32(16, 16, true);
  wav.setUint16(20, 1, true);
  wav.setUint16(22, 1, true);
  wav.setUint32(24, sampleRate, true);
  wav.setUint32(28, sampleRate * 2, true);
  wav.setUint16(32, 2, true);
  wav.setUint16(34, 16, true);
  writeText(wav, 36, 'data');
  wav.setUint32(40, samples * 2, true);
  for (let index = 0; index < samples; index += 1) {
    wav.setInt16(44 + index * 2, Math.sin((2 * Math.PI * 440 * index) / sampleRate) * 3000, true);
  }
  return new Uint8Array(wav.buffer);
}

function writeText(view: DataView, offset: number, text: string): void {
  [...text].forEach((character, index) => {
    view.setUint8(offset + index, character.charCodeAt(0));
  });
}
