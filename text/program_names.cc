// SPDX-License-Identifier: MIT
#include "text/program_names.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "text/fold.h"
#include "text/ticket_errors.h"
#include "text/ticket_lines.h"

namespace kb::text {
namespace {

enum class Spelled { Anyhow, WithCapital };  // WithCapital: what is an ordinary word as well

struct Program {
  std::string_view name;
  Spelled spelled = Spelled::Anyhow;
};
// The longer name before the shorter one that it begins with.
constexpr auto kPrograms = std::to_array<Program>({
    {"Windows Server"},
    {"Windows"},
    {"macOS"},
    {"Mac OS"},
    {"Ubuntu"},
    {"Debian"},
    {"iPhone"},
    {"iPad"},
    {"iOS"},
    {"Android"},
    {"Samsung Galaxy"},
    {"Outlook Express"},
    {"Outlook"},
    {"Thunderbird"},
    {"Roundcube"},
    {"Gmail"},
    {"Hotmail"},
    {"Yahoo"},
    {"Microsoft 365"},
    {"Office 365"},
    {"Google Workspace"},
    {"Exchange", Spelled::WithCapital},
    {"Mail", Spelled::WithCapital},
    {"Word", Spelled::WithCapital},
    {"Excel"},
    {"Teams", Spelled::WithCapital},
    {"Chrome"},
    {"Firefox"},
    {"Safari"},
    {"Edge", Spelled::WithCapital},
    {"Opera", Spelled::WithCapital},
    {"Internet Explorer"},
    {"WordPress"},
    {"WooCommerce"},
    {"Elementor"},
    {"Contact Form 7"},
    {"Yoast"},
    {"PrestaShop"},
    {"Magento"},
    {"Joomla"},
    {"Drupal"},
    {"Moodle"},
    {"Shopify"},
    {"PHP"},
    {"MySQL"},
    {"MariaDB"},
    {"Apache"},
    {"nginx"},
    {"Plesk"},
    {"cPanel"},
    {"FileZilla"},
    {"Google Ads"},
    {"Search Console"},
    {"Google Analytics"},
    {"Tag Manager"},
    {"Redsys"},
    {"PayPal"},
    {"Stripe"},
    {"Cloudflare"},
    {"VirtualBox"},
    {"AnyDesk"},
    {"TeamViewer"},
});

constexpr auto kShowing = std::to_array<std::string_view>(
    {"sale", "salen", "salia", "salta", "pone", "ponia", "dice", "decia", "aparece", "aparecia",
     "error", "mensaje", "aviso", "devuelve", "says", "said", "shows", "showed", "message",
     "getting", "get", "gives", "reads"});
constexpr size_t kLeastMessage = 8, kBeforeQuote = 48;

// Folded, with the place in the text of each of its bytes: folding may shorten letters.
struct Folded {
  std::string text;
  std::vector<size_t> at;
};

Folded folded_with_places(std::string_view text) {
  Folded out;
  for (size_t begin = 0; begin < text.size();) {
    size_t end = begin + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    const auto letter = fold(text.substr(begin, end - begin));
    out.text += letter;
    out.at.insert(out.at.end(), letter.size(), begin);
    begin = end;
  }
  out.at.push_back(text.size());
  return out;
}

bool is_whole(std::string_view text, size_t begin, size_t end) {
  const bool opens = begin == 0 || !is_word_byte(text[begin - 1]);
  return opens && (end >= text.size() || !is_word_byte(text[end]));
}

// "2016", "8.2", "v6.4.3" behind a name; what follows it is no word.
std::string_view version_after(std::string_view rest) {
  size_t begin = 0;
  for (const std::string_view lead : {" version ", " versión ", " v.", " v", " "})
    if (rest.starts_with(lead) && rest.size() > lead.size() && is_digit(rest[lead.size()])) {
      begin = lead.size();
      break;
    }
  if (begin == 0) return {};
  size_t end = begin;
  while (end < rest.size() && (is_digit(rest[end]) || rest[end] == '.')) ++end;
  while (rest[end - 1] == '.') --end;
  const bool is_long = end - begin > 12 || (end < rest.size() && is_word_byte(rest[end]));
  return is_long ? std::string_view{} : rest.substr(begin, end - begin);
}

struct FoundProgram {
  size_t at = 0;
  std::string_view name, version;
};

// Where it is named first, or first with a version.
FoundProgram find_program(std::string_view text, const Folded& folded, const Program& program) {
  const std::string wanted = fold(program.name);
  FoundProgram found{text.size(), program.name, {}};
  for (size_t at = 0; (at = folded.text.find(wanted, at)) != std::string::npos; ++at) {
    const size_t begin = folded.at[at], end = folded.at[at + wanted.size()];
    if (!is_whole(text, begin, end)) continue;
    const bool is_capital = text[begin] >= 'A' && text[begin] <= 'Z';
    if (program.spelled == Spelled::WithCapital && !is_capital) continue;
    found.at = std::min(found.at, begin);
    found.version = version_after(text.substr(end));
    if (!found.version.empty()) break;
  }
  return found;
}

// "Outlook" of "Outlook Express".
bool is_within(const FoundProgram& one, std::span<const FoundProgram> others) {
  return std::ranges::any_of(others, [&](const FoundProgram& other) {
    return other.at <= one.at && one.at < other.at + other.name.size();
  });
}

constexpr std::pair<std::string_view, std::string_view> kQuotes[] = {
    {"«", "»"}, {"“", "”"}, {"\"", "\""}, {"`", "`"}};

bool is_led_to(std::string_view before) {
  if (before.size() > kBeforeQuote) before.remove_prefix(before.size() - kBeforeQuote);
  for (const std::string_view end : {"\n", ". ", "»", "”"})
    if (const auto at = before.rfind(end); at != before.npos) before.remove_prefix(at + end.size());
  const std::string folded = fold(before);
  return std::ranges::any_of(kShowing, [&](std::string_view word) {
    const auto at = folded.rfind(word);
    return at != std::string::npos && is_whole(folded, at, at + word.size());
  });
}

// ERR_CERT_DATE_INVALID, 0x800CCC0E, 503
bool has_code(std::string_view line) {
  size_t at = 0;
  for (auto word = next_word(line, at); !word.empty(); word = next_word(line, at)) {
    while (!word.empty() && !is_word_byte(word.back())) word.remove_suffix(1);
    while (!word.empty() && !is_word_byte(word.front())) word.remove_prefix(1);
    const bool is_status = word.size() == 3 && (word[0] == '4' || word[0] == '5') &&
                           std::ranges::all_of(word, is_digit);
    const bool is_name = word.find('_') != word.npos && to_upper(word) == word;
    if (is_status || is_name || word.starts_with("0x") || word.starts_with("5.")) return true;
  }
  return false;
}

class Messages {
 public:
  void add(std::string_view message) {
    message = trimmed_view(message);
    const bool fits = message.size() >= kLeastMessage && message.size() <= kLongestMessage &&
                      message.find('\n') == message.npos;
    const bool is_known = std::ranges::any_of(
        found_, [&](const std::string& one) {
          return one.find(message) != one.npos || message.find(one) != message.npos;
        });
    if (fits && !is_known && found_.size() < kMostMessages) found_.emplace_back(message);
  }
  std::vector<std::string> take() { return std::move(found_); }

 private:
  std::vector<std::string> found_;
};

void add_quoted(Messages& messages, std::string_view text) {
  for (const auto& [open, close] : kQuotes)
    for (size_t at = 0; (at = text.find(open, at)) != text.npos;) {
      const size_t begin = at + open.size(), end = text.find(close, begin);
      if (end == text.npos) break;
      const auto quoted = text.substr(begin, end - begin);
      if (names_error(quoted) || (count_words(quoted, 2) == 2 && is_led_to(text.substr(0, at))))
        messages.add(quoted);
      at = end + close.size();
    }
}

}  // namespace

std::vector<std::string> program_names(std::string_view text) {
  const Folded folded = folded_with_places(text);
  std::vector<FoundProgram> found;
  for (const Program& program : kPrograms) {
    const auto one = find_program(text, folded, program);
    if (one.at < text.size() && !is_within(one, found)) found.push_back(one);
  }
  std::ranges::sort(found, {}, &FoundProgram::at);
  if (found.size() > kMostPrograms) found.resize(kMostPrograms);
  std::vector<std::string> names;
  for (const auto& one : found) {
    names.emplace_back(one.name);
    if (!one.version.empty()) names.back() += " " + std::string(one.version);
  }
  return names;
}

std::string with_usual_names(std::string text) {
  for (const Program& program : kPrograms) {
    if (program.spelled == Spelled::WithCapital) continue;
    const auto found = find_program(text, folded_with_places(text), program);
    if (found.at < text.size()) text.replace(found.at, program.name.size(), program.name);
  }
  return text;
}

std::vector<std::string> shown_messages(std::string_view text) {
  Messages messages;
  add_quoted(messages, text);
  for (const auto line : lines_of(text))
    if (names_error(line) && has_code(line)) messages.add(line);
  return messages.take();
}

}  // namespace kb::text
