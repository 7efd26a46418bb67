// fault: no-restricted-imports
import * as wrong from '../../renderer/app.tsx';

export const planted = wrong;
