# Sets everything up and runs Copy Desk on Windows: `packaging\run.ps1` opens the window on the sample story,
# `packaging\run.ps1 FILE...` on those files; every command of `desk` works too. What `run` is elsewhere.
$ErrorActionPreference = 'Stop'
$root = Split-Path -Parent $PSScriptRoot
$venv = Join-Path $root '.venv'
$python = Join-Path $venv 'Scripts\python.exe'
$lock = Join-Path $root 'packaging\requirements.lock'

# The first Python that the program can run on: the newest that the launcher knows, else the one on the path.
function Find-Python {
    $test = 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))'
    $candidates = @(@('py', '-3.14'), @('py', '-3.13'), @('py', '-3.12'), @('py', '-3.11'), @('python'), @('python3'))
    foreach ($candidate in $candidates) {
        $name, $options = $candidate
        $options = @($options | Where-Object { $_ })
        if (-not (Get-Command $name -ErrorAction SilentlyContinue)) { continue }
        try { & $name @options -c $test 2>$null } catch { continue }
        if ($LASTEXITCODE -eq 0) { return @($name) + $options }
    }
    [Console]::Error.WriteLine('Copy Desk needs Python 3.11, 3.12, 3.13 or 3.14. Install one from python.org or the Microsoft Store, then start again.')
    exit 1
}

function Assert-Success([string] $words) {
    if ($LASTEXITCODE -ne 0) { [Console]::Error.WriteLine($words); exit 1 }
}

$found = @(Find-Python)
$name = $found[0]
$options = @($found | Select-Object -Skip 1)
$version = (& $name @options -c 'import sys; print(sys.version)') -join ' '

# What the environment was made from: this Python, this folder, these packages.
$hashes = (Get-FileHash -Algorithm SHA256 (Join-Path $root 'pyproject.toml'), $lock).Hash -join ' '
$stamp = "$version $root $hashes"
$stampFile = Join-Path $venv 'requirements.lock.stamp'

if (-not ((Test-Path $python) -and (Test-Path $stampFile) -and ((Get-Content -Raw $stampFile).Trim() -eq $stamp))) {
    [Console]::Error.WriteLine("Setting up Copy Desk in $venv (once; some 100 MB are fetched)")
    & $name @options -m venv --clear $venv
    Assert-Success "No environment could be made in $venv. Is the folder writable and the disk not full?"
    & $python -m pip install --quiet --disable-pip-version-check --require-hashes -r $lock
    Assert-Success 'The packages could not be fetched. Is there a network? Then start again.'
    # The checkout itself: one line in the environment's search path, instead of an installation.
    # Python writes it, because Python knows in which encoding it will read it.
    $write = "import pathlib, sys, sysconfig; pathlib.Path(sysconfig.get_path('purelib'), 'copy-desk.pth').write_text(sys.argv[1])"
    & $python -c $write $root
    Assert-Success "Nothing could be written in $venv. Is the folder writable and the disk not full?"
    # What pip does for the packages: without it the first start compiles the program.
    & $python -m compileall -q (Join-Path $root 'desk') | Out-Null
    [IO.File]::WriteAllText($stampFile, $stamp)
}

# -P: a file of the folder one happens to stand in must not be taken for a module.
& $python -P -m desk @args
exit $LASTEXITCODE
