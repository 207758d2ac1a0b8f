// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "search/answer_features.h"
#include "search/index_reader.h"

// Which articles answer a text, as links between tickets and articles taught it: a linear softmax
// over the articles (Bishop, "Pattern Recognition and Machine Learning", 4.3.4), with one more
// answer that stands for none of them. A sign keeps weights for the articles that it speaks for or
// against and for no other, so that memory grows with what was taught. (Signs of a text, such as
// its words: search/answer_features.h.)
//
// Words that one account alone used lie apart, found by a hash of account and word; they add to
// what the model says to that account, and to no other's.
//
// Its file (search/answer_model_file.h) is mapped, not read.
//
// Out:     open(): absent without a file, or with one that is cut or of another form.
// Threads: any; nothing changes after open().
namespace kb::search {

class AnswerModelFile;

class AnswerModel {
 public:
  struct Answer {
    std::string_view article;
    double logit = 0;
  };
  struct Answers {
    std::vector<Answer> best;  // highest first
    double rest = 0;           // sum of exp(logit) over all others
    // The same with logits that are lower the more signs of the text were never seen.
    double doubtful_rest = 0;
    double familiar = 0;  // what those logits are of the others, 0..1
  };

  static std::shared_ptr<const AnswerModel> open(const std::filesystem::path& file);
  ~AnswerModel();
  AnswerModel(const AnswerModel&) = delete;
  AnswerModel& operator=(const AnswerModel&) = delete;

  // What an account's own words add: those of the question that the model knows, of so many words.
  struct OwnWords {
    std::vector<std::uint64_t> known;
    std::size_t words = 0;
  };
  bool knows_own(std::uint64_t word) const;

  // The `most` best among the articles that the visitor may read.
  Answers answers(const Features& features, const OwnWords& own, const Scope& scope,
                  std::size_t most) const;

  long long number() const;  // of the last change that it knows of

 private:
  explicit AnswerModel(std::unique_ptr<const AnswerModelFile> file);
  struct Logits {
    std::vector<double> of_article;
    double familiar = 0;
  };
  Logits logits(const Features& features) const;
  void add_own(const OwnWords& own, std::vector<double>& logits) const;
  std::vector<std::size_t> readable(const Scope& scope, const std::vector<double>& logits,
                                    std::size_t most) const;

  std::unique_ptr<const AnswerModelFile> file_;
};

// What training writes.
struct AnswerModelParts {
  struct Article {
    std::string id;
    Audience audience = Audience::Public;
  };
  struct Weight {
    std::uint16_t article = 0;
    std::int16_t steps = 0;
  };
  struct Sign {
    std::uint32_t id = 0;
    float rarity = 0;
    std::vector<Weight> weights;
  };
  struct OwnWord {
    std::uint64_t id = 0;
    std::vector<Weight> weights;
  };
  std::vector<Article> articles;  // at most 65,535
  std::vector<Sign> signs;        // in the order of their ids
  std::vector<OwnWord> own;       // likewise
  std::uint64_t number = 0;       // of the last change that it knows of
  float unknown_rarity = 0;       // of a sign that was never seen
};

inline constexpr float kStepsOfOne = 1024;  // a weight of 1 is kept as so many steps
inline constexpr float kMostSteps = 32767;  // a weight that is larger is kept as these

// Replaces the file in one step. Throws: Error IndexUnavailable (disk full).
void write_model(const AnswerModelParts& parts, const std::filesystem::path& file);

}  // namespace kb::search
