// SPDX-License-Identifier: MIT
#pragma once
#include "text/ticket_lines.h"

// Mail that is quoted or forwarded below what the client writes: lines after '>', and everything
// after "El lun, 3 nov 2025, … escribió:", "-----Original Message-----" or a block of headers.
//
// When the client wrote next to nothing of their own, or leads into the quote by a colon ("me sale
// esto:"), the quote is the question: it stays, without its marks.
// Threads: any.
namespace kb::text {

Lines without_quotes(const Lines& lines);

}  // namespace kb::text
