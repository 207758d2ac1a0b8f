// SPDX-License-Identifier: MIT
#pragma once
#include <initializer_list>
#include <span>

#include "text/private_values.h"
#include "text/secret_parts.h"

// What the finders of private_values.h share; for them alone. Positions are letters, not bytes.
namespace kb::text::secrets {

void find_more_private_keys(const Letters& text, FoundList& found);  // quoted, cut off
void find_emails(const Letters& text, FoundList& found);
void find_ip_addresses(const Letters& text, FoundList& found);
void find_phones(const Letters& text, FoundList& found);
void find_more_numbers(const Letters& text, FoundList& found);  // CIF; cards and DNI as they come
void find_more_tokens(const Letters& text, FoundList& found);   // "token de la API de envíos: …"
void find_passwords_in_rows(const Letters& text, FoundList& found);  // in tables, under headings
void find_more_passwords(const Letters& text, FoundList& found);     // "la clave es girasol"
void find_domains(const Letters& text, const std::vector<std::string>& domains, FoundList& found);

struct Span {
  size_t begin = 0, end = 0;
  bool is_empty() const { return begin == end; }
};
std::string folded(const Letters& text, Span span);

// The word before or after `at` on its line, past blanks and light marks (":", "#", quotes,
// brackets); empty when a sentence ends between.
Span word_before(const Letters& text, size_t at);
Span word_after(const Letters& text, size_t at);

// The letters without a blank around `at`, at most 200 each way.
Span run_around(const Letters& text, size_t at);

// What the nearest telling word of the last few before `at` says: of which of two lists it is.
enum class Hint { None, For, Against };
struct Hints {
  std::span<const std::string_view> speak_for, speak_against;  // folded; "…*" begins with it
};
Hint hint_before(const Letters& text, size_t at, const Hints& hints, int words);

bool is_among(std::span<const std::string_view> words, std::string_view word);
// In a long list: one text, with a blank before and after each word.
bool is_listed(std::string_view list, std::string_view word);

}  // namespace kb::text::secrets
