// SPDX-License-Identifier: MIT
#include "server/outgoing/mime.h"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>

#include "core/crypto.h"
#include "core/error.h"
#include "core/utf8.h"

namespace kb::server {
namespace {

constexpr size_t kMostAddressBytes = 254;
constexpr size_t kMostLineBytes = 76;
constexpr size_t kMostPlainHeaderBytes = 60;
// Of the 76 that a line with an encoded word may have, "Subject: =?utf-8?q?" and "?=" take 21.
constexpr size_t kMostEncodedBytes = 54;
constexpr size_t kBoundaryDigits = 24;

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::string escaped_byte(char c) {
  return fmt::format("={:02X}", static_cast<unsigned char>(c));
}

// On one line, with one blank for what would break it.
std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool is_control = (c >= 0 && c < ' ') || c == 0x7f;
    if (!is_control) out += c;
    if (is_control && !out.ends_with(' ')) out += ' ';
  }
  return out;
}

bool is_plain_header(std::string_view text) {
  return text.size() <= kMostPlainHeaderBytes && text.find("=?") == std::string_view::npos &&
         std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

// One character as it stands in an encoded word (RFC 2047, Q).
std::string q_encoded(std::string_view character) {
  if (character == " ") return "_";
  if (character.size() == 1 && is_letter_or_digit(character[0])) return std::string(character);
  std::string out;
  for (const char c : character) out += escaped_byte(c);
  return out;
}

// Several words on folded lines; none ends within a character.
std::string encoded_words(std::string_view text) {
  std::string out = "=?utf-8?q?", word;
  for (size_t at = 0; at < text.size();) {
    const size_t start = at;
    next_code_point(text, at);
    const std::string next = q_encoded(text.substr(start, at - start));
    if (word.size() + next.size() > kMostEncodedBytes) {
      out += word + "?=\r\n =?utf-8?q?";
      word.clear();
    }
    word += next;
  }
  return out + word + "?=";
}

std::string header_text(std::string_view text) {
  const std::string line = one_line(text);
  return is_plain_header(line) ? line : encoded_words(line);
}

std::string phrase(std::string_view name) {
  const std::string line = one_line(name);
  if (!is_plain_header(line)) return encoded_words(line);
  std::string out = "\"";
  for (const char c : line) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

std::string mailbox(const MailAddress& who) {
  if (!is_mailable(who.address)) throw Error(ErrorCode::BadInput, "not an address for mail");
  if (who.name.empty()) return "<" + who.address + ">";
  return phrase(who.name) + "\r\n <" + who.address + ">";
}

std::string date_text(Instant at) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(at);
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  constexpr const char* kDays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  return fmt::format("{}, {} {} {} {:02}:{:02}:{:02} +0000", kDays[utc.tm_wday], utc.tm_mday,
                     kMonths[utc.tm_mon], utc.tm_year + 1900, utc.tm_hour, utc.tm_min, utc.tm_sec);
}

// A line of text without its end. What stands last on it must not be a blank.
void add_quoted_line(std::string& out, std::string_view line) {
  size_t width = 0;
  for (size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool is_blank = c == ' ' || c == '\t';
    const bool is_plain = (c > ' ' && c <= '~' && c != '=') || (is_blank && i + 1 < line.size());
    const std::string piece = is_plain ? std::string(1, c) : escaped_byte(c);
    if (width + piece.size() >= kMostLineBytes) {
      out += "=\r\n";
      width = 0;
    }
    out += piece;
    width += piece.size();
  }
  out += "\r\n";
}

std::string quoted_printable(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    add_quoted_line(out, line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string part(std::string_view boundary, std::string_view type, std::string_view content) {
  return fmt::format(
      "--{}\r\nContent-Type: {}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
      "\r\n{}\r\n",
      boundary, type, quoted_printable(content));
}

std::string head(const Mail& mail) {
  std::string out = "Date: " + date_text(mail.date) + "\r\n";
  out += "From: " + mailbox(mail.from) + "\r\n";
  out += "To: " + mailbox(mail.to) + "\r\n";
  if (!mail.reply_to.empty()) out += "Reply-To: " + mailbox({"", mail.reply_to}) + "\r\n";
  out += "Subject: " + header_text(mail.subject) + "\r\n";
  out += "Message-ID: <" + mail.message_id + ">\r\n";
  if (!mail.thread_id.empty())
    out += fmt::format("In-Reply-To: <{0}>\r\nReferences: <{0}>\r\n", mail.thread_id);
  if (mail.is_automatic) out += "Auto-Submitted: auto-generated\r\n";
  if (!mail.lang.empty()) out += "Content-Language: " + mail.lang + "\r\n";
  return out + "MIME-Version: 1.0\r\n";
}

}  // namespace

std::string to_mime(const Mail& mail) {
  // No line of quoted-printable text holds "=_".
  const std::string boundary = "=_" + crypto::digest(mail.message_id).substr(0, kBoundaryDigits);
  std::string out = head(mail);
  out += "Content-Type: multipart/alternative; boundary=\"" + boundary + "\"\r\n\r\n";
  out += part(boundary, "text/plain", mail.text);
  out += part(boundary, "text/html", mail.html);
  return out + "--" + boundary + "--\r\n";
}

bool is_mailable(std::string_view address) {
  constexpr std::string_view kNeedQuotes = "<>()[]\\,;:\"";
  const auto is_fit = [&](char c) {
    return c > ' ' && c <= '~' && kNeedQuotes.find(c) == std::string_view::npos;
  };
  const size_t at = address.find('@');
  return address.size() <= kMostAddressBytes && at != 0 && at != std::string_view::npos &&
         at + 1 < address.size() && address.find('@', at + 1) == std::string_view::npos &&
         std::ranges::all_of(address, is_fit);
}

}  // namespace kb::server
