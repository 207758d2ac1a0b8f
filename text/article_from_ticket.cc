// SPDX-License-Identifier: MIT
#include "text/article_from_ticket.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/utf8.h"
#include "text/fold.h"
#include "text/program_names.h"
#include "text/redaction.h"
#include "text/ticket_frame.h"
#include "text/ticket_markdown.h"
#include "text/ticket_text.h"
#include "text/ticket_words.h"

namespace kb::text {
namespace {

constexpr size_t kMostPieceBytes = 16 * 1024, kMostPieces = 200, kMostAlike = 5;
constexpr size_t kMostSummaryBytes = 280, kMostTitleBytes = 160;
constexpr size_t kLeastSolutionWords = 12, kLeastSentenceWords = 4;

struct Headings {
  std::string_view problem, where, why, solution, others, notes, programs, message;
};
constexpr Headings kSpanish{"Qué pasa",
                            "Dónde pasa",
                            "Por qué pasa",
                            "Cómo se resuelve",
                            "Cómo se resolvió otras veces",
                            "Notas internas",
                            "Con",
                            "Mensaje"};
constexpr Headings kEnglish{"What happens",
                            "Where it happens",
                            "Why it happens",
                            "How to solve it",
                            "How it was solved other times",
                            "Internal notes",
                            "With",
                            "Message"};

constexpr auto kReasons = std::to_array<std::string_view>(
    {"porque",     "debido a",        "la causa",       "el motivo",    "se debe a",
     "se debia",   "el problema era", "el problema es", "el fallo era", "era por",
     "es por",     "fallaba",         "because",        "due to",       "the cause",
     "the reason", "the problem was", "the problem is", "was caused",   "it was the"});

// A message without greeting and signature; within, every line as it was written.
std::string unframed(std::string_view message) {
  const std::string plain = with_plain_blanks(message);
  Lines said = without_frame(lines_of(plain));
  std::erase_if(said, [](std::string_view line) { return line.empty(); });
  if (said.empty()) return std::string(trimmed_view(plain));
  auto begin = static_cast<size_t>(said.front().data() - plain.data());
  const auto end = static_cast<size_t>(said.back().data() - plain.data()) + said.back().size();
  size_t indent = begin;
  while (indent > 0 && plain[indent - 1] == ' ') --indent;
  if (indent == 0 || plain[indent - 1] == '\n') begin = indent;
  return plain.substr(begin, end - begin);
}

// What the draft is made of, each piece still with all that is private.
struct Pieces {
  std::string subject, problem, told, reason, solution, resolution;
  std::vector<std::string> notes, others;
};

void add_paragraph(std::string& text, const std::string& paragraph) {
  if (paragraph.empty()) return;
  if (!text.empty()) text += "\n\n";
  text += paragraph;
}

// "De nada, Rosa."
bool is_courtesy(const std::string& answer) {
  return count_words(answer, kLeastSentenceWords) < kLeastSentenceWords;
}

// The answers that came last, in order.
std::vector<std::string> last_answers(const std::vector<ThreadMessage>& messages) {
  std::vector<std::string> answers;
  size_t words = 0;
  bool was_client = true;
  for (auto message = messages.rbegin(); message != messages.rend(); ++message) {
    if (message->by_staff) {
      answers.push_back(unframed(message->body));
      words += count_words(answers.back(), kLeastSolutionWords);
    } else if (!was_client && words >= kLeastSolutionWords) {
      break;
    }
    was_client = !message->by_staff;
  }
  std::ranges::reverse(answers);
  if (words >= kLeastSolutionWords) std::erase_if(answers, is_courtesy);
  return answers;
}

std::vector<std::string_view> sentences_of(std::string_view text) {
  std::vector<std::string_view> sentences;
  for (size_t at = 0; at < text.size();) {
    size_t end = at;
    while (end < text.size() && text[end] != '\n' &&
           !(std::string_view(".?!").find(text[end]) != text.npos &&
             (end + 1 == text.size() || is_blank(text[end + 1]))))
      ++end;
    const auto sentence = trimmed_view(text.substr(at, std::min(end + 1, text.size()) - at));
    if (count_words(sentence, kLeastSentenceWords) == kLeastSentenceWords)
      sentences.push_back(sentence);
    at = end + 1;
  }
  return sentences;
}

bool gives_reason(std::string_view sentence) {
  const std::string folded = fold(sentence);
  return std::ranges::any_of(kReasons, [&](std::string_view word) {
    const auto at = folded.find(word);
    return at != std::string::npos && (at == 0 || !is_word_byte(folded[at - 1]));
  });
}

std::string last_reason(const std::vector<ThreadMessage>& messages) {
  std::string reason;
  for (const auto& message : messages) {
    if (!message.by_staff) continue;
    const std::string said = unframed(message.body);
    for (const auto sentence : sentences_of(said))
      if (gives_reason(sentence) && !sentence.ends_with('?')) reason = sentence;
  }
  return reason;
}

std::string limited(std::string_view text) {
  return std::string(utf8_prefix(text, kMostPieceBytes));
}

std::string solution_of(const TicketThread& thread) {
  std::string solution;
  for (const auto& answer : last_answers(thread.messages)) add_paragraph(solution, answer);
  return limited(solution);
}

Pieces pieces_of(const TicketThread& thread) {
  Pieces pieces;
  pieces.subject = limited(thread.subject);
  pieces.problem = telling_text(thread.body);
  const auto& messages = thread.messages;
  const auto answered = std::ranges::find(messages, true, &ThreadMessage::by_staff);
  for (auto one = messages.begin(); one != messages.end(); ++one)
    if (!one->by_staff)
      add_paragraph(one < answered ? pieces.problem : pieces.told, telling_text(one->body));
  pieces.problem = limited(pieces.problem);
  pieces.told = limited(pieces.told);
  pieces.reason = last_reason(messages);
  pieces.solution = solution_of(thread);
  pieces.resolution = limited(thread.resolution);
  for (const auto& note : thread.notes)
    if (pieces.notes.size() < kMostPieces) pieces.notes.push_back(limited(unframed(note)));
  for (const auto& other : thread.alike) {
    auto solution = solution_of(other);
    if (solution.empty()) solution = limited(other.resolution);
    if (!solution.empty() && pieces.others.size() < kMostAlike)
      pieces.others.push_back(std::move(solution));
  }
  return pieces;
}

// Where a byte of the text stands after redaction: within a mark, at its end.
size_t redacted_offset(const Redacted& redacted, size_t offset) {
  size_t original = 0, at = 0;  // the end of the mark before, in both texts
  for (const auto& one : redacted.replaced) {
    const size_t begin = original + (one.begin - at);
    if (offset <= begin) break;
    original = begin + one.original.size();
    at = one.begin + one.mark.size();
    if (offset <= original) return at;
  }
  return at + (offset - original);
}

void add_covered(std::vector<CoveredValue>& covered, const Redaction& one) {
  const auto known = std::ranges::find(covered, one.mark, &CoveredValue::mark);
  if (known == covered.end())
    covered.push_back({one.kind, one.mark, one.original});
  else if (one.original.size() > known->original.size())
    known->original = one.original;
}

// All pieces as one text, so that a value has one mark wherever it stands.
std::vector<CoveredValue> cover(Pieces& pieces, const KnownNames& names, MarkLanguage language) {
  std::vector<std::string*> all{&pieces.subject,  &pieces.problem,    &pieces.reason,
                                &pieces.solution, &pieces.resolution, &pieces.told};
  for (auto& note : pieces.notes) all.push_back(&note);
  for (auto& other : pieces.others) all.push_back(&other);
  std::string text;
  std::vector<size_t> begins;
  for (const auto* piece : all) {
    begins.push_back(text.size());
    text += *piece + "\n\n";
  }
  const auto redacted = redact(text, names, language);
  for (size_t i = 0; i < all.size(); ++i) {
    const size_t begin = redacted_offset(redacted, begins[i]);
    const size_t end = redacted_offset(redacted, begins[i] + all[i]->size());
    *all[i] = redacted.text.substr(begin, end - begin);
  }
  std::vector<CoveredValue> covered;
  for (const auto& one : redacted.replaced) add_covered(covered, one);
  return covered;
}

std::string where_of(const Pieces& pieces, const Headings& words) {
  const std::string told = pieces.problem + "\n" + pieces.told;
  std::string programs, list;
  for (const auto& name : program_names(pieces.subject + "\n" + told + "\n" + pieces.solution))
    programs += (programs.empty() ? "" : ", ") + name;
  if (!programs.empty()) list += "- " + std::string(words.programs) + ": " + programs + "\n";
  for (const auto& message : shown_messages(told))
    list += "- " + std::string(words.message) + ": " + as_code(message) + "\n";
  return list;
}

void add_part(std::string& body, std::string_view heading, const std::string& part) {
  const auto text = trimmed_view(part);
  if (text.empty()) return;
  if (!body.empty()) body += "\n";
  body += "## " + std::string(heading) + "\n\n" + part.substr(0, part.find_last_not_of(" \n") + 1) +
          "\n";
}

std::string parts_of(const std::vector<std::string>& pieces, std::string_view between) {
  std::string parts;
  for (const auto& piece : pieces) {
    auto part = as_part(piece);
    part.erase(part.find_last_not_of('\n') + 1);
    add_paragraph(parts, (parts.empty() ? "" : std::string(between)) + part);
  }
  return parts;
}

std::string first_sentence(std::string_view text) {
  const auto sentences = sentences_of(text);
  return std::string(sentences.empty() ? trimmed_view(text) : sentences.front());
}

std::string one_line(std::string_view text, size_t most) {
  std::string line(trimmed_view(text));
  std::ranges::replace(line, '\n', ' ');
  return std::string(cut_at_word(line, most));
}

std::string summary_of(const Pieces& pieces) {
  if (!pieces.resolution.empty()) return pieces.resolution;
  return pieces.reason.empty() ? first_sentence(pieces.solution) : pieces.reason;
}

std::string title_of(const Pieces& pieces) {
  std::string title = asked_title(pieces.subject);
  if (title.empty()) title = asked_title(one_line(first_sentence(pieces.problem), kMostTitleBytes));
  return title.empty() ? one_line(pieces.subject, kMostTitleBytes) : title;
}

bool stands_in(const TicketArticle& article, const CoveredValue& value) {
  return std::ranges::any_of(
      std::array{&article.title, &article.summary, &article.body},
      [&](const std::string* text) { return text->find(value.mark) != std::string::npos; });
}

}  // namespace

TicketArticle article_from_ticket(const TicketThread& thread, const KnownNames& names) {
  const auto language = mark_language(thread.lang);
  const auto& words = language == MarkLanguage::English ? kEnglish : kSpanish;
  Pieces pieces = pieces_of(thread);
  TicketArticle article;
  article.covered = cover(pieces, names, language);
  article.title = title_of(pieces);
  article.summary = one_line(summary_of(pieces), kMostSummaryBytes);
  add_part(article.body, words.problem, as_quote(pieces.problem));
  add_part(article.body, words.where, where_of(pieces, words));
  add_part(article.body, words.why, as_part(pieces.reason));
  add_part(article.body, words.solution,
           as_part(pieces.solution.empty() ? pieces.resolution : pieces.solution));
  add_part(article.body, words.others, parts_of(pieces.others, "---\n\n"));
  add_part(article.body, words.notes, parts_of(pieces.notes, ""));
  std::erase_if(article.covered, [&](const CoveredValue& one) { return !stands_in(article, one); });
  return article;
}

}  // namespace kb::text
