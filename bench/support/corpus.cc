// SPDX-License-Identifier: MIT
#include "bench/support/corpus.h"

#include <cmath>
#include <random>

namespace kb::bench {
namespace {

constexpr int kVocabulary = 40000;

using Random = std::mt19937;  // fixed by the standard, so the corpus is the same everywhere

double unit(Random& random) {
  return static_cast<double>(random()) / 4294967296.0;
}
size_t below(Random& random, size_t limit) {
  return random() % limit;
}

std::string made_word(Random& random) {
  static const char* const kSyllables[] = {
      "co", "rre",  "o",  "ser", "vi",  "dor", "do",  "mi",   "nio", "pa", "gi",
      "na", "fac",  "tu", "ra",  "cla", "ve",  "men", "sa",   "je",  "re", "ci",
      "bo", "pla",  "zo", "in",  "for", "me",  "ta",  "ción", "al",  "ma", "ce",
      "na", "ción", "es", "pan", "lla", "bu",  "zón", "lle",  "gar"};
  std::string word;
  const size_t syllables = 2 + below(random, 4);
  for (size_t i = 0; i < syllables; ++i) word += kSyllables[below(random, std::size(kSyllables))];
  return word;
}

std::vector<std::string> made_vocabulary(Random& random) {
  static const char* const kFrequent[] = {"de", "la",  "que", "el", "en",  "y",   "a", "los",
                                          "se", "del", "las", "un", "por", "con", "no"};
  std::vector<std::string> words(std::begin(kFrequent), std::end(kFrequent));
  while (words.size() < kVocabulary) words.push_back(made_word(random));
  return words;
}

// Zipf by inversion: rank r with a probability near 1/r.
const std::string& zipf(const std::vector<std::string>& words, Random& random) {
  const double rank = std::exp(unit(random) * std::log(static_cast<double>(words.size())));
  return words[std::min(words.size() - 1, static_cast<size_t>(rank) - 1)];
}

std::string made_text(const std::vector<std::string>& words, Random& random, size_t count) {
  std::string text;
  for (size_t i = 0; i < count; ++i) {
    if (!text.empty()) text += i % 12 == 0 ? ". " : " ";
    text += zipf(words, random);
  }
  return text;
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find_first_of(" .", begin), text.size());
    if (end - begin > 3) words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::string taken(const std::vector<std::string>& words, Random& random, size_t count) {
  std::string text;
  for (size_t i = 0; i < count && !words.empty(); ++i)
    text += words[below(random, words.size())] + " ";
  return text;
}

MadeQueries queries(const std::vector<search::Document>& corpus, int count, size_t min,
                    size_t max) {
  Random random(7);
  MadeQueries out;
  while (out.texts.size() < static_cast<size_t>(count)) {
    const auto& document = corpus[below(random, corpus.size())];
    out.texts.push_back(
        taken(words_of(document.sections[0].text), random, min + below(random, max - min + 1)));
    out.documents.push_back(document.id);
  }
  return out;
}

}  // namespace

std::vector<search::Document> made_corpus(int documents) {
  Random random(42);
  const auto vocabulary = made_vocabulary(random);
  static const char* const kAreas[] = {"correo", "hosting", "web",         "dominios",
                                       "seo",    "sem",     "facturacion", "soporte"};
  std::vector<search::Document> corpus;
  for (int i = 0; i < documents; ++i) {
    search::Document document;
    document.kind = search::kArticle;
    document.id = "a" + std::to_string(i);
    document.lang = "es";
    document.area = kAreas[below(random, std::size(kAreas))];
    document.title = made_text(vocabulary, random, 4 + below(random, 6));
    document.sections = {{0, "", "", made_text(vocabulary, random, 30 + below(random, 60))}};
    corpus.push_back(std::move(document));
  }
  return corpus;
}

MadeTexts::MadeTexts(unsigned seed) : random_(seed), vocabulary_(made_vocabulary(random_)) {}

std::string MadeTexts::text(std::size_t words) {
  return made_text(vocabulary_, random_, words);
}
std::size_t MadeTexts::below(std::size_t limit) {
  return bench::below(random_, limit);
}

MadeQueries short_queries(const std::vector<search::Document>& corpus, int count) {
  return queries(corpus, count, 1, 3);
}
MadeQueries long_queries(const std::vector<search::Document>& corpus, int count) {
  return queries(corpus, count, 40, 80);
}

}  // namespace kb::bench
