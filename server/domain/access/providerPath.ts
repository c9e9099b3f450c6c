/** Page to which another provider sends people back. */
export const PROVIDER_PATH = '/sign-in/provider';
