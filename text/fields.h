// SPDX-License-Identifier: MIT
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Fields of a phrase: "Hola, {{nombre}}". A field is a word of small letters in two braces; in
// code, between back quotes, it is code.
//
// In:      clean UTF-8. Threads: any.
namespace kb::text {

// What a field stands for; absent: it stays as it is.
using FieldValue = std::function<std::optional<std::string>(std::string_view name)>;

// Once, from the front: what a value brings is no field.
std::string fill_fields(std::string_view text, const FieldValue& value);

// "{{plazo}}" …: those left, each once, in their order.
std::vector<std::string> open_fields(std::string_view text);

}  // namespace kb::text
