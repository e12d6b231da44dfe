namespace PrivX.Client.Json;

/// <summary>Text that can be sent. What holds half of a character the frameworks would send as another text, or not at all.</summary>
internal static class WholeText
{
    /// <summary>The text itself.</summary>
    /// <exception cref="PrivXUsageException">Code <c>InvalidArgument</c>: it holds half of a character.</exception>
    public static string Checked(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                // Without the text: it may be a secret.
                throw new PrivXUsageException(ErrorCodes.InvalidArgument, "A value holds half of a character (a surrogate without its other half) and cannot be sent.")
                {
                    Remedy = "Check where the value comes from: text that was cut in the middle of a character looks like that.",
                };
            }
        }

        return text;
    }
}
