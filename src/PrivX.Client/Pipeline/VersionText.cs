namespace PrivX.Client.Pipeline;

/// <summary>Finds the version in what a service says of itself: "43.0-72 (build …)" is 43.0.</summary>
internal static class VersionText
{
    public static string? Read(string? text)
    {
        text = text?.TrimStart(' ', 'v', 'V');
        int end = 0;
        while (end < text?.Length && (text[end] is (>= '0' and <= '9') or '.'))
        {
            end++;
        }

        string? version = text?.Substring(0, end).Trim('.');
        return string.IsNullOrEmpty(version) ? null : version;
    }
}
