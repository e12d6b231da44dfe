using System;

namespace PrivX.Client.Authentication;

/// <summary>Finds a parameter in an address that need not be a whole one.</summary>
internal static class QueryText
{
    public static string? Find(string address, string name)
    {
        int start = address.IndexOf('?');
        if (start < 0)
        {
            return null;
        }

        foreach (string part in address.Substring(start + 1).Split('&', '#', '?'))
        {
            int equals = part.IndexOf('=');
            if (equals == name.Length && part.StartsWith(name, StringComparison.Ordinal))
            {
                return Uri.UnescapeDataString(part.Substring(equals + 1).Replace('+', ' '));
            }
        }

        return null;
    }
}
