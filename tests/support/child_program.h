// SPDX-License-Identifier: MIT
#pragma once
#include <sys/types.h>

#include <string>
#include <vector>

// Runs `resuelve` (named by the environment's RESUELVE_PROGRAM) as a process of its own.
namespace kb::test {

class ChildProgram {
 public:
  explicit ChildProgram(const std::vector<std::string>& arguments);
  ~ChildProgram();  // kills it if it still runs
  ChildProgram(const ChildProgram&) = delete;
  ChildProgram& operator=(const ChildProgram&) = delete;

  std::string read_line();  // of its standard output; empty at the end
  void signal(int number) const;
  int wait();  // exit status, or minus the signal that ended it

 private:
  pid_t pid_ = -1;
  int output_ = -1;
};

struct Outcome {
  int status = 0;
  std::string output, errors;
};
Outcome run_program(const std::vector<std::string>& arguments, const std::string& input = {});

// `resuelve serve` on a free port.
class ServeProcess {
 public:
  explicit ServeProcess(const std::string& data, const std::vector<std::string>& more = {});
  int port() const { return port_; }
  ChildProgram& program() { return program_; }

 private:
  ChildProgram program_;
  int port_ = 0;
};

}  // namespace kb::test
