import type { MicrophoneFacts } from './diagnose-microphone.js';

interface FeaturePolicy {
  allowsFeature(feature: string): boolean;
}

/** Reads what the browser tells about the microphone without asking the agent anything. Never rejects. */
export async function readMicrophoneFacts(view: Window): Promise<MicrophoneFacts> {
  const { navigator, document } = view;
  // Not in every browser, and nowhere in the types.
  const { featurePolicy } = document as Document & { readonly featurePolicy?: FeaturePolicy };
  const media = navigator.mediaDevices as MediaDevices | undefined;
  const [permission, microphones] = await Promise.all([queryPermission(navigator), countMicrophones(media)]);
  return {
    isSecure: view.isSecureContext,
    isDelegated: featurePolicy?.allowsFeature('microphone'),
    hasMediaDevices: media !== undefined,
    permission,
    microphones,
  };
}

async function queryPermission(navigator: Navigator): Promise<PermissionState | undefined> {
  try {
    return (await navigator.permissions.query({ name: 'microphone' })).state;
  } catch {
    return undefined;
  }
}

async function countMicrophones(media: MediaDevices | undefined): Promise<number | undefined> {
  try {
    return (await media?.enumerateDevices())?.filter(({ kind }) => kind === 'audioinput').length;
  } catch {
    return undefined;
  }
}
