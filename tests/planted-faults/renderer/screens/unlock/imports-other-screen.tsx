// fault: no-restricted-imports
import * as wrong from '../accounts/accounts-screen.tsx';

export const planted = wrong;
