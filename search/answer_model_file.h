// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

#include "search/answer_model.h"

// The file of an AnswerModel as it lies in memory: mapped, and checked once so that nothing in it
// leads outside.
//
// In order, each part at a multiple of 16 bytes: a head, the articles (audience and id), the signs
// in order (id, rarity, where its weights begin), the weights (article and value in steps of
// 1/kStepsOfOne), the own words in order (id, where their weights begin) and their weights.
//
// For search/answer_model*.cc alone. Threads: any; nothing changes after open().
namespace kb::search {

struct ModelHead {
  static constexpr std::uint64_t kMagic = 0x324d41424bULL;  // "KBAM2"
  std::uint64_t magic = kMagic;
  std::uint64_t schema = 0;
  std::uint64_t articles = 0, name_bytes = 0, signs = 0, weights = 0, number = 0;
  std::uint64_t own = 0, own_weights = 0;
  float unknown_rarity = 0, steps = kStepsOfOne;
};

struct ModelArticle {
  std::uint32_t name_begin = 0, audience = 0;
};

struct ModelSign {
  std::uint32_t id = 0;
  float rarity = 0;
  std::uint64_t first_weight = 0;
};

struct ModelOwnWord {
  std::uint64_t id = 0, first_weight = 0;
};

class AnswerModelFile {
 public:
  using Weight = AnswerModelParts::Weight;

  // Absent without a file, or with one that is cut or of another form.
  static std::unique_ptr<AnswerModelFile> open(const std::filesystem::path& path);
  ~AnswerModelFile();
  AnswerModelFile(const AnswerModelFile&) = delete;
  AnswerModelFile& operator=(const AnswerModelFile&) = delete;

  const ModelHead& head() const { return head_; }
  std::span<const ModelArticle> articles() const { return articles_; }
  std::string_view name(std::size_t article) const;
  const ModelSign* find(std::uint32_t id) const;  // nullptr: never seen
  std::span<const Weight> weights_of(const ModelSign& sign) const;
  std::span<const Weight> own_weights_of(std::uint64_t word) const;  // empty: not known

 private:
  AnswerModelFile(const char* data, std::size_t bytes) : begin_(data), size_(bytes) {}
  bool take_parts();
  bool is_sound() const;
  template <typename T>
  std::span<const T> part(std::uint64_t offset, std::uint64_t count) const {
    return {reinterpret_cast<const T*>(begin_ + offset), count};
  }

  const char* begin_;
  std::size_t size_;
  ModelHead head_;
  std::span<const ModelArticle> articles_;
  std::string_view names_;
  std::span<const ModelSign> signs_;  // and one more that ends the last one's weights
  std::span<const Weight> weights_;
  std::span<const ModelOwnWord> own_;  // and one more, likewise
  std::span<const Weight> own_weights_;
};

}  // namespace kb::search
