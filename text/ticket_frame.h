// SPDX-License-Identifier: MIT
#pragma once
#include "text/ticket_lines.h"

// What stands around a message: the greeting, the closing formula with the signature below it, the
// notes of firms and of mail programs. In Spanish and English.
// Threads: any.
namespace kb::text {

Lines without_frame(const Lines& lines);  // all of the below

Lines without_greeting(const Lines& lines);     // of the first lines; what follows in them stays
Lines without_disclaimers(const Lines& lines);  // paragraphs of the law, "Sent from my iPhone"

// From the closing formula on, when it stands near the end. What follows "PD:", and lines that name
// an error, stay.
Lines without_signature(const Lines& lines);

}  // namespace kb::text
