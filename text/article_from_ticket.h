// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "text/private_values.h"

// The first writing of an article from a solved ticket, by plain rules: the problem in its client's
// words, where it happens, why, and what solved it; all that is private behind marks.
//
// - The title is the subject without "RE:", "URGENTE" and shouting; one that says nothing gives way
//   to the client's first sentence.
// - The problem is what the client wrote until somebody answered, without greeting and signature.
// - Where it happens: programs with their versions and the messages shown (program_names.h).
// - Why: the last sentence of an answer that gives a reason; left out when none does.
// - What solved it: the answers after the client's last question, as they were written, so that
//   steps stay steps. A last word alone ("De nada") is not enough: then those before it as well.
// - What solved other tickets that ask the same stands in a part of its own, to be put together.
// - Notes of staff stand in a part of their own, and only those that were chosen.
//
// In:      clean UTF-8 of any origin; Markdown in the answers.
// Out:     clean UTF-8, Markdown. `covered` has each mark once, in order.
// Threads: any.
namespace kb::text {

struct ThreadMessage {
  bool by_staff = false;
  std::string body;
};

struct TicketThread {
  std::string lang;  // of its client; "en": headings and marks in English
  std::string subject, body, resolution;
  std::vector<ThreadMessage> messages;  // that its client sees, in order
  std::vector<std::string> notes;       // of staff, chosen
  std::vector<TicketThread> alike = {};  // others that ask the same; of these, what solved them
};

struct CoveredValue {
  PrivateKind kind = PrivateKind::Password;
  std::string mark, original;  // of several writings of one value, the longest
};

struct TicketArticle {
  std::string title, summary, body;
  std::vector<CoveredValue> covered;
};

TicketArticle article_from_ticket(const TicketThread& thread, const KnownNames& names);

// A subject as somebody would ask it; "" for one that says nothing.
std::string asked_title(std::string_view subject);

}  // namespace kb::text
