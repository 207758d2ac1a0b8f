# resuelve_module(NAME [USES module…] [LINK dependency…]): a static library of all .cc files in
# the folder of that name. resuelve_program(NAME MAIN file USES module…): an executable.
function(resuelve_module name)
  cmake_parse_arguments(M "" "" "USES;LINK" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${name}/*.cc)
  list(FILTER sources EXCLUDE REGEX "/main\\.cc$")
  add_library(${name} STATIC ${sources})
  join_sources(${name} ${sources})
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR})
  list(TRANSFORM M_LINK PREPEND dep_)
  target_link_libraries(${name} PUBLIC ${M_USES} dep_fmt PRIVATE warnings ${M_LINK})
endfunction()

function(resuelve_program name)
  cmake_parse_arguments(P "" "MAIN" "USES;LINK" ${ARGN})
  add_executable(${name} ${CMAKE_SOURCE_DIR}/${P_MAIN})
  list(TRANSFORM P_LINK PREPEND dep_)
  target_link_libraries(${name} PRIVATE warnings ${P_USES} ${P_LINK})
endfunction()
