import type { RenderServerFile } from './server-file.ts';

/** A script for `php artisan tinker`: only the server has the APP_KEY that encrypts its codes. */
export const renderFortify: RenderServerFile = ({ people }) => {
  const entries = people.map(
    ({ account, codes }) => `    ${phpText(account)} => [${codes.map(phpText).join(', ')}],`,
  );
  return `<?php

// On the server: php artisan tinker recovery-codes.php
// Laravel encrypts the codes with its own key. Delete this file afterwards.
$codes = [
${entries.join('\n')}
];

foreach ($codes as $email => $list) {
    App\\Models\\User::where('email', (string) $email)->firstOrFail()->forceFill([
        'two_factor_recovery_codes' => encrypt(json_encode($list)),
    ])->save();
}
`;
};

function phpText(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`;
}
