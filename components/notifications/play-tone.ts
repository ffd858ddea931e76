const NOTES = [
  { pitch: 660, at: 0 },
  { pitch: 880, at: 0.09 },
];
const LENGTH = 0.22;

let context: AudioContext | undefined;

/** Two short notes, synthesized. Silent where the browser doesn't allow sound yet. */
export function playTone(): void {
  context ??= new AudioContext();
  const now = context.currentTime;
  for (const { pitch, at } of NOTES) {
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, now + at);
    volume.gain.linearRampToValueAtTime(0.08, now + at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, now + at + LENGTH);
    tone.connect(volume).connect(context.destination);
    tone.start(now + at);
    tone.stop(now + at + LENGTH);
  }
  context.resume().catch(() => undefined);
}
