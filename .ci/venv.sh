# To be sourced: makes virtual environments on machines where little is there. pip and venv may exist for one of
# several Pythons only, and a distribution may leave out the part of venv that brings pip.

# can_make_venv PYTHON: does it run, is it new enough, and can it fill an environment?
can_make_venv() {
    "$1" -c '
import importlib.util as util, sys
has = lambda name: util.find_spec(name) is not None
sys.exit(sys.version_info < (3, 11) or not has("venv") or not (has("ensurepip") or has("pip")))' 2>/dev/null
}

find_python() {
    local candidate
    for candidate in ${PYTHON:-python3.11 python3 python3.12 python3.13 python3.14 python}; do
        if can_make_venv "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    echo "No Python 3.11 or newer with pip and venv was found. Install one, or name it: make run PYTHON=/where/it/is" >&2
    return 1
}

# new_venv FOLDER: makes it, and leaves in the array `pip_install` the command that installs into it.
new_venv() {
    local python
    python=$(find_python)
    if "$python" -c 'import ensurepip' 2>/dev/null; then
        "$python" -m venv "$1"
        pip_install=("$1/bin/python" -m pip)
    else
        "$python" -m venv --without-pip "$1"
        pip_install=("$python" -m pip --python "$1/bin/python")
    fi
    pip_install+=(install --quiet --disable-pip-version-check --no-input)
}
