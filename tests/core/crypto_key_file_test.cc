// SPDX-License-Identifier: MIT
#include "core/crypto_key_file.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <thread>

#include "core/error.h"
#include "tests/support/temp_dir.h"

namespace kb::crypto {
namespace {

class KeyFiles : public testing::Test {
 protected:
  std::string refusal() {
    try {
      file_.read();
      return "";
    } catch (const Error& e) {
      return std::string(e.what()) + " | " + e.hint;
    }
  }
  std::vector<std::string> ids() {
    std::vector<std::string> found;
    const auto ring = file_.read();
    for (const auto& key : ring.keys()) found.push_back(key.id);
    return found;
  }
  void replace(const std::string& content) {
    folder_.write("keys/sealed.key", content);
    ::chmod(file_.path().c_str(), S_IRUSR | S_IWUSR);
  }

  test::TempDir folder_;
  KeyFile file_{folder_.path() / "keys" / "sealed.key"};
};

TEST_F(KeyFiles, AreMadeForTheirOwnerAlone) {
  file_.make_if_absent();
  struct stat status {};
  ASSERT_EQ(::stat(file_.path().c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600u);
  ASSERT_EQ(::stat(file_.path().parent_path().c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0700u);
  EXPECT_EQ(ids().size(), 1u);
}

TEST_F(KeyFiles, AreNotMadeTwice) {
  file_.make_if_absent();
  const auto before = ids();
  file_.make_if_absent();
  EXPECT_EQ(ids(), before);
}

TEST_F(KeyFiles, AreMadeOnceByManyAtOnce) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) threads.emplace_back([&] { file_.make_if_absent(); });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(ids().size(), 1u);
  size_t files = 0;
  for ([[maybe_unused]] const auto& entry :
       std::filesystem::directory_iterator(file_.path().parent_path()))
    ++files;
  EXPECT_EQ(files, 1u);
}

TEST_F(KeyFiles, AreRefusedWhenOthersMayUseThem) {
  file_.make_if_absent();
  for (const mode_t mode : {0640u, 0604u, 0620u, 0666u, 0610u}) {
    ::chmod(file_.path().c_str(), mode);
    EXPECT_THAT(refusal(), testing::HasSubstr("Run: chmod 600")) << mode;
  }
  ::chmod(file_.path().c_str(), S_IRUSR);
  EXPECT_EQ(refusal(), "");
}

TEST_F(KeyFiles, AreRefusedWhenAbsentOrDamaged) {
  EXPECT_THAT(refusal(), testing::HasSubstr("is not there"));
  file_.make_if_absent();
  const auto good = test::read_file(file_.path());
  const auto line = good.substr(good.rfind('\n', good.size() - 2) + 1);
  const std::string bad[] = {"",
                             "# nothing\n",
                             "onlyanid\n",
                             " key\n",
                             "id dG9vc2hvcnQ\n",
                             "id " + std::string(43, '!') + "\n",
                             line + line,
                             line.substr(0, line.size() - 3) + "\n",
                             line.substr(0, line.size() - 1) + "AAAA\n"};
  for (const auto& content : bad) {
    replace(content);
    EXPECT_THAT(refusal(), testing::AnyOf(testing::HasSubstr("is damaged"),
                                          testing::HasSubstr("holds no key")))
        << content;
  }
  replace(good);
  EXPECT_EQ(refusal(), "");
}

TEST_F(KeyFiles, SayNothingOfTheirContentsInErrors) {
  replace("id c2VjcmV0b3NlY3JldG9zZWNyZXRvc2VjcmV0b3NlY3JldG8!\n");
  EXPECT_THAT(refusal(), testing::Not(testing::HasSubstr("c2VjcmV0")));
}

TEST_F(KeyFiles, HoldTheNewestKeyLastAndDropTheOthersWhenTold) {
  file_.make_if_absent();
  const auto first = ids().front();
  const auto second = file_.add_key();
  EXPECT_THAT(ids(), testing::ElementsAre(first, second));
  EXPECT_EQ(file_.read().newest().id, second);
  EXPECT_THROW(file_.keep_only("none"), Error);
  file_.keep_only(second);
  EXPECT_THAT(ids(), testing::ElementsAre(second));
}

}  // namespace
}  // namespace kb::crypto
