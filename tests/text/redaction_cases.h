// SPDX-License-Identifier: MIT
#pragma once
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "text/private_values.h"

// Labelled sentences (tests/text/redaction_*.txt, whose first lines say how they are written), and
// how well find_private_values finds what is labelled.
namespace kb::text::redaction_cases {

struct Label {
  std::string kind;
  size_t begin = 0, end = 0;
};

struct Case {
  int line = 0;
  std::string text;
  std::vector<Label> labels;
  KnownNames names;
};

struct Score {
  size_t labels = 0, found = 0, right = 0;
  size_t missed = 0;
  std::string report = {};
  double recall() const { return share(labels - missed, labels); }
  double precision() const { return share(right, found); }
  static double share(size_t part, size_t whole) {
    return whole ? static_cast<double>(part) / static_cast<double>(whole) : 0;
  }
};

inline std::string kind_name(PrivateKind kind) {
  if (kind == PrivateKind::IdentityNumber) return "national_id";
  return kind == PrivateKind::IpAddress ? "ip" : std::string(to_text(kind));
}

inline void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
}

inline Case case_of(std::string line) {
  const std::string open = "⟦", close = "⟧";
  replace_all(line, "¦", "");
  replace_all(line, "\\n", "\n");
  Case one;
  size_t at = 0;
  for (size_t mark; (mark = line.find(open, at)) != std::string::npos;) {
    const size_t bar = line.find('|', mark), end = line.find(close, mark);
    one.text += line.substr(at, mark - at);
    Label label{line.substr(mark + open.size(), bar - mark - open.size()), one.text.size(), 0};
    one.text += line.substr(bar + 1, end - bar - 1);
    label.end = one.text.size();
    one.labels.push_back(label);
    at = end + close.size();
  }
  one.text += line.substr(at);
  return one;
}

// "a, b" after a directive; empty when the line is another one.
inline std::optional<std::vector<std::string>> listed(const std::string& line,
                                                      const std::string& directive) {
  if (!line.starts_with(directive)) return std::nullopt;
  std::vector<std::string> all;
  std::string rest = line.substr(directive.size());
  while (!rest.empty()) {
    const auto comma = std::min(rest.find(','), rest.size());
    const auto begin = rest.find_first_not_of(' ');
    if (begin < comma) all.push_back(rest.substr(begin, comma - begin));
    rest.erase(0, comma + 1);
  }
  return all;
}

inline std::vector<Case> read(const std::filesystem::path& path) {
  std::vector<Case> all;
  KnownNames names;
  std::ifstream file(path);
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line.starts_with('#')) continue;
    if (const auto domains = listed(line, "!domains")) {
      names.domains = *domains;
    } else if (const auto people = listed(line, "!people")) {
      names.people = *people;
    } else if (const auto firms = listed(line, "!firms")) {
      names.firms = *firms;
    } else {
      all.push_back(case_of(line));
      all.back().line = number;
      all.back().names = names;
    }
  }
  return all;
}

// Without quotes and stops around it, which belong to a value as much as to the sentence.
inline Label trimmed(const std::string& text, Label label) {
  const std::string around = " .,\"'";
  while (label.begin < label.end && around.find(text[label.begin]) != std::string::npos)
    ++label.begin;
  while (label.end > label.begin && around.find(text[label.end - 1]) != std::string::npos)
    --label.end;
  return label;
}

inline bool is_among(const std::vector<Label>& all, const Label& one) {
  for (const auto& other : all)
    if (other.kind == one.kind && other.begin == one.begin && other.end == one.end) return true;
  return false;
}

inline void add_score(Score& score, const Case& one) {
  std::vector<Label> labels, found;
  for (const auto& label : one.labels) labels.push_back(trimmed(one.text, label));
  for (const auto& value : find_private_values(one.text, one.names))
    found.push_back(trimmed(one.text, {kind_name(value.kind), value.begin, value.end}));
  const auto note = [&](const char* what, const Label& label) {
    score.report += std::to_string(one.line) + " " + what + " " + label.kind + " " +
                    one.text.substr(label.begin, label.end - label.begin) + "\n";
  };
  score.labels += labels.size();
  score.found += found.size();
  for (const auto& label : labels)
    if (!is_among(found, label)) ++score.missed, note("missed", label);
  for (const auto& value : found)
    if (is_among(labels, value))
      ++score.right;
    else
      note("in vain", value);
}

inline Score score_of(const std::vector<Case>& cases) {
  Score score;
  for (const auto& one : cases) add_score(score, one);
  return score;
}

}  // namespace kb::text::redaction_cases
