"Reads patterns in the plaintext format: lines of `.` and `O`, comments behind `!`."
module Patterns

export read_pattern, centred, at_corner

function read_pattern(path)
    lines = [rstrip(line) for line in eachline(path) if !startswith(line, '!')]
    cells = fill(false, length(lines), maximum(length, lines))
    for (i, line) in enumerate(lines), (j, cell) in enumerate(line)
        cell in ".O" || throw(ArgumentError("line $i of $path has a character $(repr(cell))"))
        cells[i, j] = cell == 'O'
    end
    return cells
end

"The cells of a larger board with a pattern whose upper left corner is at (`top`, `left`)."
function placed(pattern, height, width, top, left)
    cells = fill(false, height, width)
    rows, columns = size(pattern)
    cells[top:(top + rows - 1), left:(left + columns - 1)] = pattern
    return cells
end

centred(pattern, height, width) = placed(pattern, height, width, (height - size(pattern, 1)) ÷ 2 + 1, (width - size(pattern, 2)) ÷ 2 + 1)

at_corner(pattern, height, width) = placed(pattern, height, width, 1, 1)

end
