// SPDX-License-Identifier: MIT
//
// After a form was refused the cursor goes to the summary of what is missing, above the form.

document.querySelector('.summary')?.focus();
