// fault: no-restricted-imports
import * as wrong from 'react-dom';

export const planted = wrong;
