using System;

namespace PrivX.PowerShell.Base.Input;

/// <summary>A value that was handed in cannot be read as what is wanted. The message continues the name of its column or parameter.</summary>
internal sealed class UnreadableValueException : FormatException
{
    public UnreadableValueException(string path, object? value, string form)
        : base(At(path) + (value is null ? $"what is wanted is {form}" : $"{ValueReader.InWords(value)} is not what is wanted: {form}"))
    {
    }

    public UnreadableValueException(string path, string problem)
        : base(At(path) + problem)
    {
    }

    private static string At(string path) => path.Length == 0 ? string.Empty : path.TrimStart('.') + ": ";
}
