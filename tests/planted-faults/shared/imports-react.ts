// fault: no-restricted-imports
import * as wrong from 'react';

export const planted = wrong;
