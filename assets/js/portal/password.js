// SPDX-License-Identifier: MIT
//
// Says in words how strong a new password is, while it is chosen. The server decides.

const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u];

// Letters count; more kinds of them, and fewer repeats, count a little.
const strength = (text) => {
  const letters = [...text];
  if (letters.length < 12) return 'short';
  const variety = kinds.filter((kind) => kind.test(text)).length;
  const points = Math.min(letters.length, 2 * new Set(letters).size) + 2 * variety;
  if (points < 17) return 'fair';
  return points < 24 ? 'good' : 'strong';
};

for (const field of document.querySelectorAll('[data-strength]')) {
  const says = document.getElementById(field.dataset.strength);
  field.addEventListener('input', () => {
    says.textContent = field.value ? says.dataset[strength(field.value)] : '';
  });
}
