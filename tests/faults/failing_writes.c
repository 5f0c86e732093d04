/* Lets the n-th call that writes fail, as a full or broken disk does, for files under given folders only.
 *
 * Loaded with LD_PRELOAD. FAULTS_UNDER holds the folders, with a colon between them. The program that is tried calls
 * faults_arm before what it tries, and faults_disarm after it, which returns how many calls there were.
 *
 * A program that knows nothing of this is tried with FAULTS_SWITCH: while that file holds an error number and a folder,
 * every such call fails for files under that folder.
 */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static int armed, calls, fail_at, fail_with, fail_on;

/* From now on, let call number `at` fail with the error number `with`; with `on` also every call after it. */
void faults_arm(int at, int with, int on)
{
    calls = 0;
    fail_at = at;
    fail_with = with;
    fail_on = on;
    armed = 1;
}

int faults_disarm(void)
{
    armed = 0;
    return calls;
}

static int is_under(const char *path)
{
    const char *folders = getenv("FAULTS_UNDER");
    while (folders && *folders) {
        size_t length = strcspn(folders, ":");
        if (length && strncmp(path, folders, length) == 0 && (path[length] == '/' || path[length] == '\0'))
            return 1;
        folders += length + (folders[length] == ':');
    }
    return 0;
}

static int switched_off(const char *path)
{
    char folder[PATH_MAX];
    const char *name = getenv("FAULTS_SWITCH");
    FILE *how = name ? fopen(name, "r") : NULL;
    int number = 0;
    if (how && fscanf(how, "%d %4095s", &number, folder) == 2 && strncmp(path, folder, strlen(folder)) == 0)
        errno = number;
    else
        number = 0;
    if (how)
        fclose(how);
    return number != 0;
}

static int path_fails(const char *path)
{
    if (path && is_under(path) && switched_off(path))
        return 1;
    if (!armed || !path || !is_under(path))
        return 0;
    calls++;
    if (calls == fail_at || (fail_on && calls > fail_at)) {
        errno = fail_with;
        return 1;
    }
    return 0;
}

static int file_fails(int file)
{
    char link[64], path[PATH_MAX];
    if (!armed && !getenv("FAULTS_SWITCH"))
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0)
        return 0;
    path[length] = '\0';
    return path_fails(path);
}

/* A disk that gets full takes the first half of what is written, and only then says no. */
static int takes_half(void)
{
    return fail_with == ENOSPC && fail_on && calls == fail_at;
}

#define REAL(type, name, ...)                                   \
    static type (*real)(__VA_ARGS__);                           \
    if (!real)                                                  \
        real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

ssize_t write(int file, const void *bytes, size_t count)
{
    REAL(ssize_t, "write", int, const void *, size_t);
    if (file_fails(file)) {
        if (!takes_half() || count < 2)
            return -1;
        count /= 2;
    }
    return real(file, bytes, count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t place)
{
    REAL(ssize_t, "pwrite", int, const void *, size_t, off_t);
    if (file_fails(file)) {
        if (!takes_half() || count < 2)
            return -1;
        count /= 2;
    }
    return real(file, bytes, count, place);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t place)
{
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
    if (file_fails(file)) {
        if (!takes_half() || count < 2)
            return -1;
        count /= 2;
    }
    return real(file, bytes, count, place);
}

ssize_t writev(int file, const struct iovec *parts, int count)
{
    REAL(ssize_t, "writev", int, const struct iovec *, int);
    return file_fails(file) ? -1 : real(file, parts, count);
}

ssize_t sendfile(int to, int from, off_t *place, size_t count)
{
    REAL(ssize_t, "sendfile", int, int, off_t *, size_t);
    return file_fails(to) ? -1 : real(to, from, place, count);
}

ssize_t sendfile64(int to, int from, off64_t *place, size_t count)
{
    REAL(ssize_t, "sendfile64", int, int, off64_t *, size_t);
    return file_fails(to) ? -1 : real(to, from, place, count);
}

ssize_t copy_file_range(int from, off64_t *here, int to, off64_t *there, size_t count, unsigned flags)
{
    REAL(ssize_t, "copy_file_range", int, off64_t *, int, off64_t *, size_t, unsigned);
    return file_fails(to) ? -1 : real(from, here, to, there, count, flags);
}

int fsync(int file)
{
    REAL(int, "fsync", int);
    return file_fails(file) ? -1 : real(file);
}

int fdatasync(int file)
{
    REAL(int, "fdatasync", int);
    return file_fails(file) ? -1 : real(file);
}

int ftruncate(int file, off_t length)
{
    REAL(int, "ftruncate", int, off_t);
    return file_fails(file) ? -1 : real(file, length);
}

int ftruncate64(int file, off64_t length)
{
    REAL(int, "ftruncate64", int, off64_t);
    return file_fails(file) ? -1 : real(file, length);
}

/* Unlike the others, this one returns its error. */
int posix_fallocate(int file, off_t place, off_t length)
{
    REAL(int, "posix_fallocate", int, off_t, off_t);
    return file_fails(file) ? fail_with : real(file, place, length);
}

int posix_fallocate64(int file, off64_t place, off64_t length)
{
    REAL(int, "posix_fallocate64", int, off64_t, off64_t);
    return file_fails(file) ? fail_with : real(file, place, length);
}

int rename(const char *from, const char *to)
{
    REAL(int, "rename", const char *, const char *);
    return path_fails(to) ? -1 : real(from, to);
}

int renameat(int here, const char *from, int there, const char *to)
{
    REAL(int, "renameat", int, const char *, int, const char *);
    return path_fails(to) ? -1 : real(here, from, there, to);
}

int mkdir(const char *path, mode_t mode)
{
    REAL(int, "mkdir", const char *, mode_t);
    return path_fails(path) ? -1 : real(path, mode);
}

static int is_writing(int flags)
{
    return (flags & O_ACCMODE) != O_RDONLY;
}

static mode_t mode_of(int flags, va_list more)
{
    return flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;
}

#define OPENER(name)                                            \
    int name(const char *path, int flags, ...)                  \
    {                                                           \
        REAL(int, #name, const char *, int, ...);               \
        va_list more;                                           \
        va_start(more, flags);                                  \
        mode_t mode = mode_of(flags, more);                     \
        va_end(more);                                           \
        if (is_writing(flags) && path_fails(path))              \
            return -1;                                          \
        return real(path, flags, mode);                         \
    }

#define OPENER_AT(name)                                         \
    int name(int folder, const char *path, int flags, ...)      \
    {                                                           \
        REAL(int, #name, int, const char *, int, ...);          \
        va_list more;                                           \
        va_start(more, flags);                                  \
        mode_t mode = mode_of(flags, more);                     \
        va_end(more);                                           \
        if (is_writing(flags) && path_fails(path))              \
            return -1;                                          \
        return real(folder, path, flags, mode);                 \
    }

OPENER(open)
OPENER(open64)
OPENER_AT(openat)
OPENER_AT(openat64)
