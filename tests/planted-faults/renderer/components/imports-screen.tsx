// fault: no-restricted-imports
import * as wrong from '../screens/unlock/unlock-screen.tsx';

export const planted = wrong;
