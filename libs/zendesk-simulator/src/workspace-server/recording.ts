const sampleRate = 8000;

/** @returns a WAV file: some seconds of two soft voices that hum, as a stand-in for a recorded call */
export function createDemoRecording(seconds = 12): Uint8Array<ArrayBuffer> {
  const samples = sampleRate * seconds;
  const file = new DataView(new ArrayBuffer(44 + samples));
  const text = (offset: number, value: string) => {
    [...value].forEach((letter, index) => {
      file.setUint8(offset + index, letter.charCodeAt(0));
    });
  };
  text(0, 'RIFF');
  file.setUint32(4, 36 + samples, true);
  text(8, 'WAVEfmt ');
  file.setUint32(16, 16, true);
  file.setUint16(20, 1, true);
  file.setUint16(22, 1, true);
  file.setUint32(24, sampleRate, true);
  file.setUint32(28, sampleRate, true);
  file.setUint16(32, 1, true);
  file.setUint16(34, 8, true);
  text(36, 'data');
  file.setUint32(40, samples, true);
  for (let index = 0; index < samples; index += 1) {
    const time = index / sampleRate;
    const pitch = Math.floor(time / 2) % 2 === 0 ? 165 : 220;
    const syllables = Math.max(0, Math.sin(2 * Math.PI * 2.5 * time));
    file.setUint8(44 + index, 128 + Math.round(34 * syllables * Math.sin(2 * Math.PI * pitch * time)));
  }
  return new Uint8Array(file.buffer);
}
