// SPDX-License-Identifier: MIT
#include "server/flat_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/error.h"
#include "core/utf8.h"

namespace kb::server {
namespace {

using Json = nlohmann::json;

[[noreturn]] void refuse() {
  throw Error(ErrorCode::BadInput, "the body must be one JSON object of texts");
}

class TextReader : public nlohmann::json_sax<Json> {
 public:
  JsonTexts texts;

  bool start_object(size_t) override {
    if (is_inside_) refuse();
    return is_inside_ = true;
  }
  bool key(string_t& name) override {
    if (texts.size() == kMostFields) refuse();
    name_ = to_clean_utf8(name);
    return true;
  }
  bool string(string_t& value) override { return keep(to_clean_utf8(value)); }
  bool null() override { return keep(""); }

  bool boolean(bool) override { refuse(); }
  bool number_integer(number_integer_t) override { refuse(); }
  bool number_unsigned(number_unsigned_t) override { refuse(); }
  bool number_float(number_float_t, const string_t&) override { refuse(); }
  bool binary(binary_t&) override { refuse(); }
  bool start_array(size_t) override { refuse(); }
  bool end_array() override { return true; }
  bool end_object() override { return true; }
  bool parse_error(size_t, const std::string&, const nlohmann::detail::exception&) override {
    refuse();
  }

 private:
  bool keep(std::string value) {
    if (!is_inside_) refuse();
    texts[name_] = std::move(value);
    return true;
  }

  bool is_inside_ = false;
  std::string name_;
};

// The number after "\u", if four hexadecimal digits stand there.
int unit_at(std::string_view json, size_t at) {
  if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u') return -1;
  int unit = 0;
  for (const char c : json.substr(at + 2, 4)) {
    const auto digit = std::string_view("0123456789abcdef").find(static_cast<char>(c | 0x20));
    if (digit == std::string_view::npos) return -1;
    unit = unit * 16 + static_cast<int>(digit);
  }
  return unit;
}

bool is_high(int unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
bool is_low(int unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

// Half a character, as it is left where a text was cut, is legal in JavaScript but not in UTF-8.
std::string without_half_characters(std::string json) {
  for (size_t at = 0; (at = json.find('\\', at)) != std::string::npos;) {
    const int unit = unit_at(json, at);
    const bool is_pair = is_high(unit) && is_low(unit_at(json, at + 6));
    if (!is_pair && (is_high(unit) || is_low(unit))) json.replace(at, 6, "\\ufffd");
    at += is_pair ? 12 : 2;
  }
  return json;
}

}  // namespace

JsonTexts read_flat_json(std::string_view json) {
  const auto text = without_half_characters(to_clean_utf8(json));
  TextReader reader;
  if (!Json::sax_parse(text, &reader)) refuse();
  return std::move(reader.texts);
}

std::string text_of(const JsonTexts& texts, std::string_view name, size_t most_bytes) {
  const auto found = texts.find(name);
  return found == texts.end() ? "" : std::string(utf8_prefix(found->second, most_bytes));
}

}  // namespace kb::server
