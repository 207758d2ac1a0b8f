// SPDX-License-Identifier: MIT
#include "indexer/json_fields.h"

#include "text/language.h"
#include "text/markdown.h"

namespace kb::indexer {

using nlohmann::json;

namespace {

constexpr std::string_view kUsualLanguage = "es";

}  // namespace

JsonFields::JsonFields(const json& object, std::string path)
    : object_(object), path_(std::move(path)) {
  if (!object.is_object()) refuse_field(path_.empty() ? "line" : path_, "must be an object, {…}");
}

std::string JsonFields::path(const char* name) const {
  return path_.empty() ? name : path_ + '.' + name;
}

const json* JsonFields::find(const char* name) const {
  const auto found = object_.find(name);
  return found == object_.end() || found->is_null() ? nullptr : &*found;
}

const json* JsonFields::find_array(const char* name) const {
  const json* value = find(name);
  if (value != nullptr && !value->is_array()) refuse_field(path(name), "must be a list, […]");
  return value;
}

std::string JsonFields::text_of(const json& value, const std::string& path) const {
  if (!value.is_string()) refuse_field(path, "must be a text, \"…\"");
  const auto& text = value.get_ref<const std::string&>();
  if (text.size() > text::kMaxMarkdownBytes) refuse_field(path, "more than 1 MiB of text");
  if (text.find('\0') != text.npos) refuse_field(path, "a NUL character in a text");
  return text;
}

std::string JsonFields::text(const char* name) const {
  const json* value = find(name);
  return value == nullptr ? std::string() : text_of(*value, path(name));
}

std::string JsonFields::required_text(const char* name) const {
  if (!has(name)) refuse_field(path(name), "is missing");
  return text(name);
}

std::string JsonFields::id(const char* name) const {
  std::string id = required_text(name);
  check_id(path(name), id);
  return id;
}

std::string JsonFields::reference(const char* name) const {
  std::string id = text(name);
  check_id_or_none(path(name), id);
  return id;
}

bool JsonFields::flag(const char* name) const {
  const json* value = find(name);
  if (value == nullptr) return false;
  if (!value->is_boolean()) refuse_field(path(name), "must be true or false");
  return value->get<bool>();
}

long long JsonFields::number(const char* name, long long min, long long max) const {
  const json* value = find(name);
  if (value == nullptr) return 0;
  const bool is_huge = value->is_number_unsigned() && value->get<json::number_unsigned_t>() >
                                                          static_cast<json::number_unsigned_t>(max);
  if (!value->is_number_integer() || is_huge || value->get<long long>() < min ||
      value->get<long long>() > max)
    refuse_field(path(name), fmt::format("must be a whole number from {} to {}", min, max));
  return value->get<long long>();
}

std::optional<Day> JsonFields::day(const char* name) const {
  if (!has(name)) return std::nullopt;
  const std::string given = text(name);
  if (const auto day = parse_day(given)) return day;
  refuse_field(path(name), shown(given) + " is not a day, 2026-11-03");
}

std::optional<Instant> JsonFields::instant(const char* name) const {
  if (!has(name)) return std::nullopt;
  const std::string given = text(name);
  if (const auto instant = parse_rfc3339(given)) return instant;
  refuse_field(path(name),
               fmt::format("{} is not a date such as 2026-05-01T10:00:00Z", shown(given)));
}

std::string JsonFields::language(const std::string& words) const {
  if (!has("lang")) return text::detect_language(words, kUsualLanguage);
  std::string code = text("lang");
  check_language(path("lang"), code);
  return code;
}

std::vector<std::string> JsonFields::texts(const char* name) const {
  std::vector<std::string> out;
  const json* values = find_array(name);
  if (values == nullptr) return out;
  for (const json& value : *values)
    out.push_back(text_of(value, fmt::format("{}[{}]", path(name), out.size())));
  return out;
}

std::vector<JsonFields> JsonFields::objects(const char* name) const {
  std::vector<JsonFields> out;
  const json* values = find_array(name);
  if (values == nullptr) return out;
  for (const json& value : *values)
    out.emplace_back(value, fmt::format("{}[{}]", path(name), out.size()));
  return out;
}

std::optional<JsonFields> JsonFields::object(const char* name) const {
  const json* value = find(name);
  return value == nullptr ? std::nullopt
                          : std::optional<JsonFields>(std::in_place, *value, path(name));
}

}  // namespace kb::indexer
