-- A message may consist of files alone: the command sees to it that there is one or the other.
ALTER TABLE "Message" DROP CONSTRAINT "Message_body_length";
ALTER TABLE "Message" ADD CONSTRAINT "Message_body_length" CHECK (char_length("body") <= 20000);
