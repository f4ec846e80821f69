/**
 * Names of the problems of sound that Connect's page may report: what Streams declares as `SoftphoneErrorTypes`, and what it sends beside them
 * (connect.md, section 6). Connect's page may be newer than Streams, so that there may be others.
 */
export const softphoneProblemTypes = [
  'unsupported_browser',
  'microphone_not_shared',
  'signalling_handshake_failure',
  'signalling_connection_failure',
  'ice_collection_timeout',
  'user_busy_error',
  'webrtc_error',
  'realtime_communication_error',
  'vdi_strategy_not_supported',
  'vdi_redir_not_supported',
  'other',
  'multiple_softphone_active_sessions',
  'audio_enhancement_failure',
] as const;
