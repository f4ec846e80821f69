/** Where the installation has agents hear their calls: in Zendesk's own softphone, in the companion, or on another computer. */
export type AudioPlace = 'softphone' | 'companion' | 'elsewhere';
