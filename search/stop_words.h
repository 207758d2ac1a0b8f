// SPDX-License-Identifier: MIT
#pragma once
#include <span>
#include <string_view>

// Words so frequent that they say nothing of what is looked for. Folded and sorted.
// Question words and greetings are among them: a title "Cómo …" answers no better for its first
// word.
namespace kb::search::stop_words {

std::span<const std::string_view> spanish();
std::span<const std::string_view> english();
std::span<const std::string_view> portuguese();
std::span<const std::string_view> french();
std::span<const std::string_view> german();
std::span<const std::string_view> italian();
std::span<const std::string_view> catalan();

}  // namespace kb::search::stop_words
