namespace PrivX.Client.Transfer;

/// <summary>Writes content in another form than it comes, piece by piece.</summary>
internal interface IContentConverter
{
    /// <summary>The next bytes, as they are to be written.</summary>
    /// <param name="bytes">Holds the bytes.</param>
    /// <param name="count">How many.</param>
    /// <param name="isLast">True where no others come: what was held back, to be told by what follows, comes too.</param>
    byte[] Next(byte[] bytes, int count, bool isLast);

    /// <summary>Begins again.</summary>
    void Clear();
}
